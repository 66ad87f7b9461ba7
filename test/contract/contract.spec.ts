import 'reflect-metadata';
import { Controller, Get, type INestApplication, Logger, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { createApiModule } from '../../apps/api/src/app.module.js';
import { contractOf } from '../../apps/api/src/contract.js';
import { runningApi } from '../harness/index.js';
import { askEverything } from './everything.js';
import { type Exchange, overheard } from './exchange.js';
import { type ContractDocument, judge, oddities, type Verdict } from './verdict.js';

/** Successes that no test can see, each with its reason. */
const notVisited: Readonly<Record<string, string>> = {};

/** Properties that no answer here has, each with its reason. */
const notSeen: Readonly<Record<string, string>> = {
  'ProblemAnswer.correlationId': 'stands in the answer to a fault of ours, and none is known',
};

const house = await runningApi();
const contract: ContractDocument = (await house.callerWith().get('/openapi.json')).body;
const heard: Exchange[] = [];
beforeAll(() => askEverything(overheard(house, heard), heard), 60_000);
afterAll(() => house.stop());

/** What was said in the contract's own operations; the contract does not describe itself. */
const exchanges = (): Exchange[] => heard.filter(({ path }) => path !== '/openapi.json');

describe('the contract', () => {
  it('is true of every answer that was given, and of every body that was accepted', () => {
    expect(exchanges().length).toBeGreaterThan(100);
    expect(judge(contract, exchanges()).complaints).toEqual([]);
  });

  it('promises no success that nobody has seen', () => {
    expect(judge(contract, exchanges()).unvisited.sort()).toEqual(Object.keys(notVisited).sort());
  });

  it('tells of no property that no answer has', () => {
    expect(judge(contract, exchanges()).unseen.sort()).toEqual(Object.keys(notSeen).sort());
  });

  it('is written as the house writes contracts', () => {
    expect(oddities(contract)).toEqual([]);
    expect(namesTakenTwice(house.app)).toEqual([]);
  });
});

describe('a contract that is not true', () => {
  /** The same answers, held against another contract. */
  function judgedWith(spoil: (contract: ContractDocument) => void): Verdict {
    const other = structuredClone(contract);
    spoil(other);
    return judge(other, exchanges());
  }
  const schema = ({ components }: ContractDocument, name: string) => components.schemas[name]!;

  it.each<[string, (contract: ContractDocument) => void, string]>([
    ['a property too few', (other) => Reflect.deleteProperty(schema(other, 'PartAnswer').properties!, 'basis'), 'readPart answers 200: $.basis: the contract does not tell of it'],
    ['a property that must be there and is not', (other) => schema(other, 'InboxPartAnswer').required!.push('name'), 'readInbox answers 200: $.parts[0].name: is missing'],
    ['a code too few', (other) => schema(other, 'Urgency').enum!.splice(1, 1), 'readCase answers 200: $.urgency: is none of its codes'],
    ['a body too narrow', (other) => Reflect.deleteProperty(schema(other, 'VersionDto').properties!, 'version'), 'closePart took: $.version: the contract does not tell of it'],
    ['a status too few', (other) => Reflect.deleteProperty(other.paths['/inbox']!['get']!.responses, '403'), 'readInbox answers 403: the contract does not tell of that status'],
    ['a header too many', (other) => Object.assign(other.paths['/me']!['get']!.responses['200']!.headers!, { 'X-More': {} }), 'readMe answers 200: the header X-More is missing'],
    ['an operation too few', (other) => Reflect.deleteProperty(other.paths, '/sent'), 'get /sent: not in the contract'],
  ])('is found out: %s', (_what, spoil, complaint) => {
    expect(judgedWith(spoil).complaints).toContain(complaint);
  });

  it('is found out: an operation that nobody has seen, and a property that no answer has', () => {
    const { unvisited, unseen } = judgedWith((other) => {
      other.paths['/planted'] = { get: { ...other.paths['/me']!['get']!, operationId: 'readPlanted' } };
      schema(other, 'MeView').properties!['planted'] = { type: 'string' };
    });
    expect(unvisited).toContain('readPlanted 200');
    expect(unseen).toContain('MeView.planted');
  });

  it('is found out: an operation that is not written as the house writes them', async () => {
    const planted = await NestFactory.create(plantedModule(), { logger: false, abortOnError: false });
    expect(oddities(contractOf(planted) as unknown as ContractDocument)).toEqual([
      'read: no name of verb and noun',
      'readMe: the name of two operations',
      'read: answers neither 200 with one shape that has a name nor a stream',
      'PlantedAnswer.kind: codes without a name, and so without a type for clients',
    ]);
    expect(namesTakenTwice(planted)).toEqual([expect.stringContaining('MeView')]);
  });
});

/** The api with two routes by somebody who has not read how to add one. */
function plantedModule(): Type {
  class MeView {
    @ApiProperty() kind: string;
  }
  class PlantedAnswer {
    @ApiProperty({ enum: ['one', 'other'] }) kind: string;
    @ApiProperty({ type: MeView }) me: MeView;
  }
  @Controller('planted')
  class PlantedController {
    @Get('one')
    read() {
      return {};
    }
    @Get('two')
    @ApiOkResponse({ type: PlantedAnswer })
    readMe() {
      return {};
    }
  }
  @Module({ imports: [createApiModule(house.configuration)], controllers: [PlantedController] })
  class PlantedModule {}
  return PlantedModule;
}

/** Of two classes with one name clients would see one; Nest warns of them, to its logger. */
function namesTakenTwice(app: INestApplication): unknown[] {
  const warnings: unknown[] = [];
  const nothing = () => undefined;
  Logger.overrideLogger({ log: nothing, error: nothing, warn: (message: unknown) => warnings.push(message) });
  contractOf(app);
  Logger.overrideLogger(false);
  return warnings;
}
