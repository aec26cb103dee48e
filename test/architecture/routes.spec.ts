import { Controller, Get, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { declaredActions, defineActions } from '../../src/platform/access/actions';
import { RouteAction } from '../../src/platform/access/route-action';
import { RouteActions } from '../../src/platform/http/route-actions';

const actions = defineActions({ 'spec.read': 'open' });

@Controller('api/spec')
class Guarded {
  @Get('cases/:id')
  @RouteAction(actions['spec.read'])
  one(): string {
    return 'one';
  }
}

@Controller('api/spec')
class Bare {
  @Get('bare')
  all(): string {
    return 'all';
  }
}

async function start(...controllers: Type[]) {
  const house = await Test.createTestingModule({ imports: [DiscoveryModule], controllers, providers: [RouteActions] }).compile();
  await house.createNestApplication(new FastifyAdapter()).init();
  return house.get(RouteActions).rows();
}

describe('routes', () => {
  it('let the service start when each has an action', async () => {
    expect(await start(Guarded)).toEqual([
      expect.objectContaining({ path: '/api/spec/cases/:id', action: actions['spec.read'] }),
    ]);
  });

  it('stop the start when one has none, and name it', async () => {
    await expect(start(Guarded, Bare)).rejects.toThrow('routes without an action: Bare.all');
  });

  it('cannot share the name of an action', () => {
    expect(() => defineActions({ 'spec.read': 'open' })).toThrow('action spec.read is declared twice');
    expect(declaredActions().filter(({ name }) => name === 'spec.read')).toHaveLength(1);
  });
});
