import { Injectable } from '@nestjs/common';
import { GRADE_WORDS } from '../../domain/kernel/grade-words';
import { GRADES, type Grade } from '../../domain/kernel/school-year';
import { permittedWhere } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { writeTextWorkbook } from '../../platform/files/text-workbook';
import { ChildRegister } from '../people';
import { Pools } from '../seats';
import { placementActions } from './placements.access';
import { PlacementsRepository } from './placements.repository';

const HEAD = ['年级 Grade', '姓名 Name', '性别 Sex', '出生日期 Born on', '证件 Document', '文号 Document number', '状态 State'];
const SEX = { male: '男', female: '女' } as const;
const STATE: Readonly<Record<string, string>> = { received: '已接收', registered: '已报到' };
const ALL_ROWS = 'LIMIT 5000';

/** The children a school has received, by name: what a school needs to form classes. Neither class of talent nor employer. */
@Injectable()
export class ClassList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly placements: PlacementsRepository,
    private readonly children: ChildRegister,
    private readonly pools: Pools,
  ) {}

  /** An .xlsx workbook; every name in it leaves an audit entry with the coded reason. */
  async workbook(ctx: Context, reason: string): Promise<Buffer> {
    const reach = permittedWhere(ctx.principal, placementActions['placement.readClassList'], { schoolId: 'schoolId' });
    const where = { sql: `${reach.sql} AND state IN ('received', 'registered')`, params: reach.params };
    const rows = await this.work.write(ctx, async (tx) => {
      const placed = (await this.placements.page(tx, where, ALL_ROWS)).rows;
      const pools = await this.pools.byIds(tx, placed.map(({ poolId }) => poolId));
      const names = await this.children.reveal(tx, ctx, placed.map(({ childId }) => childId), `class-list.${reason}`);
      return placed.map((row) => ({ row, grade: pools.get(row.poolId)?.grade ?? '', child: names.get(row.childId)! }));
    });
    const order = (grade: string): number => GRADES.indexOf(grade as Grade);
    const lines = rows
      .sort((a, b) => order(a.grade) - order(b.grade) || (a.child.name < b.child.name ? -1 : 1))
      .map(({ row, grade, child }) => [
        GRADE_WORDS[grade as Grade]?.zh ?? grade,
        child.name,
        child.sex === null ? '' : SEX[child.sex],
        child.bornOn,
        `••••${child.documentNumber.slice(-4)}`,
        row.documentNumber,
        STATE[row.state] ?? row.state,
      ]);
    return writeTextWorkbook([{ name: '学生名单', rows: [HEAD, ...lines] }]);
  }
}
