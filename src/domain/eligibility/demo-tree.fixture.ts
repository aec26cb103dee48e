// The authorities of the demo city, for specs of this folder.

import { AuthorityTree } from '../kernel/authority';

const CHILDREN = [
  '410102',
  '410103',
  '410104',
  '410105',
  '410108',
  'ZD',
  'GX',
  'JK',
  'HK',
  '410106',
  '410122',
  '410181',
  '410182',
  '410183',
  '410184',
  '410185',
];

const authority = (code: string, parent: string | null) => ({
  code,
  nameZh: code,
  nameEn: code,
  parent,
  gb2260: /^\d{6}$/.test(code) ? code : null,
});

export const NINE = CHILDREN.slice(0, 9);

export const demoTree = new AuthorityTree([authority('ZZ', null), ...CHILDREN.map((code) => authority(code, 'ZZ'))]);
