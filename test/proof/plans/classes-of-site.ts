import { oneOf } from '../matching/numbers';
import { figure, fullWidth } from './figures';
import { NORM, sum, WORD, YEARS, type Making } from './making';

/** The planned classes in one of the ways of sheets; whether they can be known from it, and the seats that the cell states beside them. */
export function plannedCells(m: Making): { known: boolean; stated?: number } {
  if (m.own) {
    m.stages.forEach((stage, at) => m.put(`planned.classes.${stage}`, figure(m.counts[at]!, ['班', '个班'], m.dice)));
    return { known: true };
  }
  if (m.wrong === 'word') {
    m.put('planned.classes', oneOf(['若干', '待定', '24班左右', '约36'], m.dice));
    m.fault('planned.classes', 'PLAN.FIGURE_UNREADABLE');
    if (m.garden && m.manner.bands !== 'in the classes') return { known: writeBands(m) };
    return { known: false };
  }
  if (m.wrong === 'blank' && !(m.garden && m.manner.bands !== 'in the classes')) {
    m.fault('planned.classes', 'PLAN.REQUIRED_MISSING');
    return { known: false };
  }
  if (m.garden) return gardenCells(m);
  if (m.stages.length > 1) return severalCells(m);
  if (m.wrong === 'stroke') {
    m.put('planned.classes', `${m.counts[0]}/${m.counts[0]! + 6}`);
    m.fault('planned.classes', 'PLAN.FIGURE_UNREADABLE');
    return { known: false };
  }
  if (m.wrong === 'tracks') m.fault('planned.classes', 'PLAN.CLASSES_NOT_WHOLE_TRACKS');
  const stated = m.counts[0]! * NORM[m.stages[0]!] - (m.wrong === 'bracket' ? 45 : 0);
  if ((m.dice(4) === 0 && !m.manner.has.has('classSize')) || m.wrong === 'bracket') {
    m.put(
      'planned.classes',
      oneOf(
        [
          `${m.counts[0]}班(${stated}座)`,
          `${m.counts[0]}班（${stated}学位）`,
          `${m.counts[0]}班/${stated}座`,
          fullWidth(`${m.counts[0]}班(${stated}座)`),
        ],
        m.dice,
      ),
    );
    return { known: true, stated };
  }
  m.put(
    'planned.classes',
    m.dice(6) === 0 && m.wrong !== 'tracks'
      ? `${m.counts[0]! / YEARS[m.stages[0]!]}轨${m.counts[0]}班`
      : figure(m.counts[0]!, ['班', '个班', '个教学班'], m.dice),
  );
  return { known: true };
}

function gardenCells(m: Making): { known: boolean } {
  if (m.manner.bands === 'in the classes') {
    const form = m.dice(4);
    if (form === 3)
      m.put(
        'planned.classes',
        `${m.counts[0]}班（${oneOf([m.bands.join('/'), `小班${m.bands[0]}、中班${m.bands[1]}、大班${m.bands[2]}`], m.dice)}）`,
      );
    else if (form === 0) m.put('planned.classes', m.bands.join('/'));
    else if (form === 1) m.put('planned.classes', `小班${m.bands[0]}、中班${m.bands[1]}、大班${m.bands[2]}`);
    else if (m.wrong === 'unsplit') {
      m.put('planned.classes', m.counts[0]! + 1);
      m.fault('planned.classes', 'PLAN.BANDS_MISSING');
      return { known: false };
    } else m.put('planned.classes', figure(m.counts[0]!, ['班'], m.dice));
    return { known: true };
  }
  m.put('planned.classes', figure(m.counts[0]!, ['班'], m.dice));
  return { known: writeBands(m) };
}

function writeBands(m: Making): boolean {
  if (m.manner.bands === 'one column')
    m.put(
      'planned.bands',
      oneOf([m.bands.join('/'), fullWidth(m.bands.join('/')), `小班${m.bands[0]}中班${m.bands[1]}大班${m.bands[2]}`], m.dice),
    );
  else m.bands.forEach((count, at) => m.put(`planned.bands.K${at + 1}`, figure(count, ['班'], m.dice)));
  return true;
}

function severalCells(m: Making): { known: boolean } {
  if (m.wrong === 'unsplit') {
    m.put('planned.classes', figure(sum(m.counts), ['班'], m.dice));
    m.fault('planned.classes', 'PLAN.STAGE_SPLIT_MISSING');
    return { known: false };
  }
  const named = m.stages.map((stage, at) => `${WORD[stage]}${m.counts[at]}班`);
  const forms = [
    named.join('+'),
    named.join('、'),
    [...named].reverse().join('，'),
    m.counts.join('/'),
    fullWidth(m.counts.join('/')),
    `${sum(m.counts)}班（${named.join('、')}）`,
    `${sum(m.counts)}班（${m.counts.join('+')}）`,
    m.stages.map((stage, at) => `${WORD[stage]}（${m.counts[at]}班）`).join('+'),
    m.stages.map((stage, at) => `${m.counts[at]}班${WORD[stage]}`).join('、'),
  ];
  m.put('planned.classes', oneOf(forms, m.dice));
  return { known: true };
}

/** The class size: of all stages, of each, above the norm, or none. */
export function writeSizes(m: Making): void {
  if (m.wrong === 'size') {
    m.put('classSize', 55);
    m.stages.forEach(() => m.fault('classSize', 'PLAN.CLASS_SIZE_ABOVE_NORM'));
    return;
  }
  const least = Math.min(...m.sizes);
  const single = oneOf([least, least, 40, null], m.dice);
  if (m.stages.length > 1 && m.dice(2) === 0) {
    m.put(
      'classSize',
      oneOf([m.sizes.join('/'), m.stages.map((stage, at) => `${WORD[stage]}${m.sizes[at]}`).join('、')], m.dice),
    );
  } else if (single !== null) {
    m.sizes.fill(single);
    m.put('classSize', oneOf([single, `${single}人/班`, `${single}座`, fullWidth(String(single))], m.dice));
  }
}

/** The classes that stand today, of all stages together and of each where the cell tells. */
export function currentClasses(m: Making): { total: number | null; split: number[] | null; garden?: object } {
  if (!m.stands || !m.manner.has.has('current.classes')) return { total: null, split: null };
  const differs = (m.wrong === 'current' && m.status === 'existing') || m.status === 'expanding';
  const mine = m.counts.map((count, at) => (differs ? count + YEARS[m.stages[at]!] : count));
  const total = sum(mine);
  if (m.garden) {
    const thirds = total % 3 === 0;
    const same = m.known && total === m.counts[0];
    m.put('current.classes', figure(total, ['班'], m.dice));
    if (m.status === 'existing' && differs && (m.known || m.known)) m.fault('planned.classes', 'PLAN.CLASSES_DIFFER');
    if (!same && !thirds) m.fault('current.classes', 'PLAN.BANDS_MISSING');
    const third = total / 3;
    const shown = same
      ? { classes: total, seats: m.seatsOf(0, 0), bands: { K1: m.bands[0], K2: m.bands[1], K3: m.bands[2] } }
      : thirds
        ? { classes: total, seats: third * 90, bands: { K1: third, K2: third, K3: third } }
        : null;
    if (!m.known && m.wrong === 'unsplit' && m.status === 'existing') m.fault('planned.classes', 'PLAN.CLASSES_DIFFER');
    return { total, split: [total], garden: shown as unknown as object };
  }
  const named = m.stages.map((stage, at) => `${WORD[stage]}${mine[at]}班`).join('+');
  const bare = m.stages.length > 1 && m.dice(3) === 0;
  if (m.stages.length > 1 && !bare) m.put('current.classes', oneOf([named, mine.join('/')], m.dice));
  else m.put('current.classes', figure(total, ['班'], m.dice));
  const plannedTotal = m.known || m.wrong === 'unsplit' ? sum(m.counts) : null;
  if (m.status === 'existing' && plannedTotal !== null && total !== plannedTotal)
    m.fault('planned.classes', 'PLAN.CLASSES_DIFFER');
  if (!m.stageless && m.stages.length > 1 && bare && !(m.known && total === plannedTotal)) {
    m.fault('current.classes', 'PLAN.STAGE_SPLIT_MISSING');
    return { total, split: null };
  }
  if (m.wrong === 'tracks' && differs && m.stages.length === 1 && !m.own)
    m.fault('current.classes', 'PLAN.CLASSES_NOT_WHOLE_TRACKS');
  if (m.wrong === 'tracks' && !differs && !m.known) m.fault('current.classes', 'PLAN.CLASSES_NOT_WHOLE_TRACKS');
  return { total, split: mine };
}
