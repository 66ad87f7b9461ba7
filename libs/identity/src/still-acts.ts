import { Inject, Injectable } from '@nestjs/common';
import { isRefusal } from '#kernel';
import { Database } from '#platform';
import type { AuthenticatedUser, ResolveActor } from './access-token.strategy.js';
import { resolveActor } from './resolve-actor.js';

/** Asks again about somebody who was let in: a right that has been taken away meanwhile is gone at once. */
@Injectable()
export class StillActs {
  private readonly resolve: ResolveActor;

  constructor(@Inject(Database) database: Database) {
    this.resolve = resolveActor(database);
  }

  /**
   * Whether the person may still act in the role and for the unit in which they were let in, by our own tables.
   * @throws DatabaseAway and what else a lost server raises
   */
  async check({ actor, token }: AuthenticatedUser): Promise<boolean> {
    const now = await this.resolve(token, actor.unitId);
    return !isRefusal(now) && now.role === actor.role;
  }
}
