import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AuthorityTree } from '../../domain/kernel/authority';
import { AuthorityReach } from '../../platform/access/authority-reach';
import { system } from '../../platform/access/principal';
import { systemMillis } from '../../platform/clock/system-clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from './authority-register.query';

const FRESH_MILLIS = 30_000;
const ctx = { principal: system('authorities'), requestId: 'authorities', address: null, language: 'zh' } as const;

/** Tells sessions how far an authority reaches; a tree is kept in memory for half a minute once it is there. */
@Injectable()
export class AuthorityReachAnswer implements OnModuleInit {
  private kept: { tree: AuthorityTree; until: number } | undefined;

  constructor(
    private readonly reach: AuthorityReach,
    private readonly register: AuthorityRegister,
    private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.reach.answerBy({
      within: async (code) => {
        const tree = await this.tree();
        return tree.has(code) ? tree.subtree(code) : [code];
      },
      city: async () => (await this.tree()).top(),
    });
  }

  private async tree(): Promise<AuthorityTree> {
    if (this.kept && systemMillis() < this.kept.until) return this.kept.tree;
    const tree = await this.work.read(ctx, (read) => this.register.tree(read));
    if (tree.top() !== null) this.kept = { tree, until: systemMillis() + FRESH_MILLIS };
    return tree;
  }
}
