// A Nest endpoint that inserts one row and does nothing else: what the framework costs by itself.
import 'reflect-metadata';
import { Body, Controller, Module, Param, Put } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env['BENCH_DATABASE_URL'], max: 10 });

@Controller('rows')
class RowsController {
  @Put(':id')
  async insert(@Param('id') id: string, @Body() body: object): Promise<{ id: string }> {
    await pool.query({ name: 'insert', text: 'insert into bench.row (id, body) values ($1, $2)', values: [id, JSON.stringify(body)] });
    return { id };
  }
}

@Module({ controllers: [RowsController] })
class BareModule {}

const app = await NestFactory.create(BareModule, { logger: false });
await app.listen(Number(process.env['BENCH_PORT']), '127.0.0.1');
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.stdout.write('{"ready":true}\n');
