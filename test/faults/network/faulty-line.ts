import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Direction, Fault, FaultKind } from './fault.js';

/**
 * How long a line stays half open, in milliseconds: longer than anybody waits for an answer, and not for ever, for the
 * far end would run out of connections.
 */
const silence = 60_000;

/** One connection through the proxy: carries bytes both ways, and has one fault after the other until one ends it. */
export class FaultyLine {
  /** Directions in which nothing passes any more. */
  private readonly deaf = new Set<Direction>();
  private readonly passed: Record<Direction, number> = { asking: 0, answering: 0 };
  private fault: Fault | undefined;
  private isHalfOpen = false;
  private isSlow = false;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly next: () => Fault | undefined,
    private readonly hit: (kind: FaultKind) => void,
  ) {
    this.renew();
    this.carry('asking', client, server);
    this.carry('answering', server, client);
  }

  /** Takes the next fault, counted from here. What has struck is not undone. */
  renew(): void {
    this.fault = this.next();
    this.isSlow = false;
    this.passed.asking = this.passed.answering = 0;
  }

  destroy(): void {
    this.client.destroy();
    this.server.destroy();
  }

  private carry(direction: Direction, from: Socket, to: Socket): void {
    let last: Promise<void> = Promise.resolve();
    const then = (step: () => void | Promise<void>): void => void (last = last.then(step));
    from.on('data', (bytes: Buffer) => then(async () => {
      await this.slowDown(bytes.length);
      if (this.deaf.has(direction)) return;
      const { fault, passed } = this;
      const room = fault !== undefined && 'afterBytes' in fault && fault.direction === direction ? fault.afterBytes - passed[direction] : Infinity;
      if (bytes.length > room) this.strike(fault!.kind, direction, from, to, bytes.subarray(0, room));
      else to.write(bytes);
      passed[direction] += bytes.length;
    }));
    // A line that is half open tells neither end what the other does.
    from.on('end', () => then(() => void (this.isHalfOpen || to.end())));
    from.on('close', () => then(() => void (this.isHalfOpen || to.destroySoon())));
    // What the ends make of it is what is tested.
    from.on('error', () => undefined);
  }

  private async slowDown(bytes: number): Promise<void> {
    const { fault, passed } = this;
    if (fault?.kind !== 'delay' && fault?.kind !== 'throttle') return;
    if (!this.isSlow) this.hit(fault.kind);
    this.isSlow = true;
    await pause(fault.kind === 'delay' ? fault.milliseconds : (bytes / fault.bytesPerSecond) * 1000);
    if (passed.asking + passed.answering > fault.untilBytes && this.fault === fault) this.renew();
  }

  private strike(kind: FaultKind, direction: Direction, from: Socket, to: Socket, lastBytes: Buffer): void {
    this.fault = undefined;
    this.hit(kind);
    const isOneWay = kind === 'half-close' || kind === 'lost answer';
    for (const each of isOneWay ? [direction] : (['asking', 'answering'] as const)) this.deaf.add(each);
    if (kind === 'half-open') {
      this.isHalfOpen = true;
      setTimeout(() => this.destroy(), silence).unref();
    }
    to.write(lastBytes, () => {
      if (kind === 'reset') to.resetAndDestroy();
      if (kind === 'cut' || kind === 'lost answer') to.destroySoon();
      if (kind === 'half-close') to.end();
    });
    if (kind === 'reset') from.resetAndDestroy();
    if (kind === 'cut') from.destroySoon();
  }
}
