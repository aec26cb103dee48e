import { maskName } from './masks';
import { maskPhone, normalisePhone } from './phone';

describe('telephones and names of people', () => {
  it('reads one number out of its many spellings', () => {
    for (const text of ['19900000001', '+86 199 0000 0001', '0086-199-0000-0001', '１９９００００００01']) {
      expect(normalisePhone(text)).toBe('19900000001');
    }
  });

  it('refuses what is no mainland mobile number', () => {
    for (const text of ['', '1990000000', '199000000011', '12900000001', '+85290000001', '1990000000a']) expect(normalisePhone(text)).toBeNull();
  });

  it('shows the first three and last four digits of a number', () => {
    expect(maskPhone('19900000001')).toBe('199****0001');
  });

  it('shows at most the first and last character of a name', () => {
    expect(['演示轩', '演示', '演', '演示甲轩', '演示甲0001'].map(maskName)).toEqual(['演*轩', '演*', '*', '演**轩', '演*****1']);
    expect(maskName('Demo Person')).toBe('D*** P***');
  });
});
