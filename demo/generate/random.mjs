// Seeded numbers for the demo city: the same seed gives the same city on every machine.

/** A stream of numbers in [0, 1) named by text (xmur3 into mulberry32). Not for anything that must be secret. */
export function stream(name) {
  let h = 1779033703 ^ name.length;
  for (let i = 0; i < name.length; i += 1) {
    h = Math.imul(h ^ name.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  let a = h >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** Whole number from low to high, both ends in. */
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (share) => next() < share,
    shuffle: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const j = Math.floor(next() * (i + 1));
        [out[i], out[j]] = [out[j], out[i]];
      }
      return out;
    },
  };
}

/** Plain date between two plain dates, both ends in. */
export function dateBetween(random, from, to) {
  const low = Date.parse(`${from}T00:00:00Z`) / 86400000;
  const high = Date.parse(`${to}T00:00:00Z`) / 86400000;
  return new Date(random.int(low, high) * 86400000).toISOString().slice(0, 10);
}

/** Point about `metres` from another in a seeded direction (flat earth, good for a few kilometres). */
export function pointNear(random, centre, least, most) {
  const metres = least + random.next() * (most - least);
  const angle = random.next() * 2 * Math.PI;
  const lat = centre.lat + (metres * Math.sin(angle)) / 111320;
  const lon = centre.lon + (metres * Math.cos(angle)) / (111320 * Math.cos((centre.lat * Math.PI) / 180));
  return { lon: Number(lon.toFixed(5)), lat: Number(lat.toFixed(5)) };
}

/** Metres between two points (haversine). */
export function metresBetween(a, b) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371008.8 * Math.asin(Math.sqrt(h));
}
