/**
 * The vocabulary that every folder may use: the names of things and what they may hold. Names follow the
 * A3CP contract and the requirements, so that a record reads the same in the store, on the command line
 * and in the window.
 */

export * from './error_schema.ts';
export * from './evaluation_schema.ts';
export * from './export_schema.ts';
export * from './gate_schema.ts';
export * from './import_schema.ts';
export * from './job_schema.ts';
export * from './registry_schema.ts';
export * from './sample_schema.ts';
export * from './search_schema.ts';
export * from './training_schema.ts';
