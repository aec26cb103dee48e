import { XmlTokens } from './xml-tokens';

/** What a listener is told when the XML comes in pieces of this size. */
function told(xml: string, size = xml.length): string[] {
  const said: string[] = [];
  const tokens = new XmlTokens({
    open: (name, attribute) => void said.push(`<${name} ${attribute('a') ?? ''}`),
    close: (name) => void said.push(`</${name}`),
    text: (text) => void said.push(text),
  });
  for (let at = 0; at < xml.length; at += size) tokens.write(xml.slice(at, at + size));
  return said;
}

describe('XML that comes in pieces', () => {
  const xml =
    '<?xml version="1.0"?><x:row a="1"><!-- <no> --><c a=\'2 > 1\'/>24&#29677; &lt;&amp;&#x73ed;<![CDATA[<3>]]></x:row>';

  it('is told tag by tag, without prefixes, with its references resolved', () => {
    expect(told(xml)).toEqual(['<row 1', '<c 2 > 1', '</c', '24班 <&班', '<3>', '</row']);
  });

  it.each([1, 2, 3, 7, 20])('is told the same in pieces of %d', (size) => {
    expect(told(xml, size)).toEqual(told(xml));
  });

  it('is refused with a document type, which can name files and multiply itself', () => {
    expect(() => told('<!DOCTYPE x [<!ENTITY a "b">]><x/>')).toThrow('document type');
  });

  it('is refused when a tag never ends', () => {
    expect(() => told(`<a ${'b'.repeat(2 * 1024 * 1024)}`)).toThrow('without an end');
  });
});
