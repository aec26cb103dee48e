/** Degrees. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** From WGS-84 to what Chinese maps draw in, by the published formulas and with nothing of the service's own. */
export function drawnIn(datum: string, place: Place): Place {
  if (datum === 'wgs84') return place;
  const gcj = toGcj02(place);
  return datum === 'gcj02' ? gcj : toBd09(gcj);
}

function toGcj02({ lon, lat }: Place): Place {
  const a = 6_378_245;
  const ee = 0.006_693_421_622_965_943;
  const x = lon - 105;
  const y = lat - 35;
  const wave = (arg: number, first: number, second: number): number =>
    ((first * Math.sin(arg * Math.PI) + second * Math.sin((arg / 3) * Math.PI)) * 2) / 3;
  const common = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    wave(y, 20, 40) +
    ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    wave(x, 20, 40) +
    ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  const radians = (lat / 180) * Math.PI;
  const magic = 1 - ee * Math.sin(radians) ** 2;
  return {
    lon: lon + (east * 180) / ((a / Math.sqrt(magic)) * Math.cos(radians) * Math.PI),
    lat: lat + (north * 180) / (((a * (1 - ee)) / (magic * Math.sqrt(magic))) * Math.PI),
  };
}

function toBd09({ lon, lat }: Place): Place {
  const turn = (Math.PI * 3000) / 180;
  const z = Math.hypot(lon, lat) + 0.000_02 * Math.sin(lat * turn);
  const theta = Math.atan2(lat, lon) + 0.000_003 * Math.cos(lon * turn);
  return { lon: z * Math.cos(theta) + 0.006_5, lat: z * Math.sin(theta) + 0.006 };
}
