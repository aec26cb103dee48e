/** Words that never stand on a screen for families or the public (docs/guide/words.md). 人才等级 only beside a child, so nowhere here. */
export const NEVER_WORDS: readonly string[] = [
  '录取',
  '分数线',
  '择校',
  '选校',
  '志愿',
  '抢',
  '名额',
  '指标',
  '预留',
  '绿色通道',
  '优质',
  '重点',
  '名校',
  '竞争力',
  '中签率',
  '热度',
  '匹配成功',
  '匹配失败',
  '拒绝',
  '阻塞对',
  '截断线',
  '人才等级',
];

/** The same in English, as words of their own. */
export const NEVER_WORDS_EN: readonly string[] = [
  'admission score',
  'cut-off',
  'cutoff',
  'quota',
  'reserved seat',
  'green channel',
  'elite school',
  'key school',
  'top school',
  'chance of a seat',
  'popularity',
  'competitiveness',
  'match failed',
  'successfully matched',
  'rejected',
  'blocking pair',
];

/** Names and set phrases in which a word means something else: volunteers are no wishes of an examination. */
const ELSEWHERE = /志愿者|志愿服务/g;

/** The words of the list that stand in a text. */
export const neverWordsIn = (text: string): string[] => {
  const plain = text.replace(ELSEWHERE, '');
  const english = NEVER_WORDS_EN.filter((word) => new RegExp(`\\b${word}s?\\b`, 'i').test(plain));
  return [...NEVER_WORDS.filter((word) => plain.includes(word)), ...english];
};
