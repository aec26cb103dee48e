// Programs that write long workbooks as a stream give the sizes of their parts in 64 bits, however small these are.
import { readSheets } from '../../src/platform/files/read-sheet';
import { xlsxOf } from '../proof/plans/written-file';

/** The archive with every size and place of its directory moved into a ZIP64 extra field (APPNOTE 4.5.3). */
function inZip64(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const start = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const length = 46 + bytes.readUInt16LE(at + 28);
    const entry = Buffer.from(bytes.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [place, field] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + 8 * place);
      entry.writeUInt32LE(0xffffffff, field);
    }
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
    at += length;
  }
  return Buffer.concat([bytes.subarray(0, start), ...entries, bytes.subarray(end)]);
}

describe('a workbook whose sizes stand in 64 bits', () => {
  it('is read as any other', async () => {
    const rows = [
      ['学校名称', '班数'],
      ['甲校', 24],
    ];
    const read = await readSheets(inZip64(xlsxOf([{ name: '表', rows }], true)), 'x.xlsx');
    expect(read.ok && read.value[0]!.rows).toEqual(rows);
  });
});
