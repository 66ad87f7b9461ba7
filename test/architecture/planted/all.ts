import { plantedInDatabase } from './database.js';
import { plantedInPackages } from './packages.js';
import { plantedInPages } from './pages.js';
import type { Planted } from './plant.js';
import { plantedInPurity } from './purity.js';
import { plantedInRooms } from './rooms.js';
import { plantedInSinks } from './sinks.js';
import { plantedInSql } from './sql.js';

export const planted: readonly Planted[] = [
  ...plantedInRooms, ...plantedInPurity, ...plantedInDatabase, ...plantedInSql, ...plantedInPackages, ...plantedInPages, ...plantedInSinks,
];
