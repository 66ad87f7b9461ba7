import { ApiProperty } from '@nestjs/swagger';
import { type DriftWarning, warningSettings } from '../database/drift.js';
import { codesNamed } from './named-codes.js';
import type { ReadinessReport } from './readiness.js';

export class ReadinessAnswer implements ReadinessReport {
  @ApiProperty({ description: 'Whether requests should be sent here.' }) ready: boolean;
  @ApiProperty(codesNamed('DatabaseHealth', ['ok', 'away'])) database: 'ok' | 'away';
  @ApiProperty({ ...codesNamed('SelfCheckHealth', ['ok', 'failed', 'not-made']), description: 'The last check of roles, row security and durability.' })
  selfCheck: 'ok' | 'failed' | 'not-made';
  @ApiProperty({ ...codesNamed('WorkerHealth', ['ok', 'late']), description: 'A late worker does not stop referrals from being received.' })
  worker: 'ok' | 'late';
  @ApiProperty({ ...codesNamed('HealthWarning', Object.keys(warningSettings)), isArray: true, description: 'What somebody must mend soon; requests may come all the same.' })
  warnings: readonly DriftWarning[];
}
