import Database from 'better-sqlite3';
import { SCHEMA_VERSION } from '../migrations/index.ts';
import { die } from './die.ts';

/** A newer version of the app that dies before its schema's number leaves the write-ahead log. */

const database = new Database(process.argv[2]);
database.pragma('wal_autocheckpoint = 0');
database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
die();
