// The authorities of the demo city and where their employers stand.

export const CITY = 'ZZ';

export const DISTRICTS = [
  { code: '410102', name: '中原区', centre: { lon: 113.575, lat: 34.755 } },
  { code: '410103', name: '二七区', centre: { lon: 113.642, lat: 34.715 } },
  { code: '410104', name: '管城回族区', centre: { lon: 113.735, lat: 34.71 } },
  { code: '410105', name: '金水区', centre: { lon: 113.69, lat: 34.8 } },
  { code: '410108', name: '惠济区', centre: { lon: 113.64, lat: 34.885 } },
  { code: 'ZD', name: '郑东新区', centre: { lon: 113.76, lat: 34.785 } },
  { code: 'GX', name: '高新区', centre: { lon: 113.545, lat: 34.815 } },
  { code: 'JK', name: '经开区', centre: { lon: 113.805, lat: 34.695 } },
  { code: 'HK', name: '航空港区', centre: { lon: 113.85, lat: 34.525 } },
];

/** Counties and 上街: in the city, outside 市内九区. */
export const OUTSIDE = ['410106', '410122', '410181', '410182', '410183', '410184', '410185'];

export const districtByName = (name) => {
  const found = DISTRICTS.find((district) => district.name === name);
  if (!found) throw new Error(`no authority for ${name}`);
  return found.code;
};

export const districtOf = (code) => DISTRICTS.find((district) => district.code === code);

export const bureauName = (code) => (code === CITY ? '市教育局' : `${districtOf(code).name}教育局`);
