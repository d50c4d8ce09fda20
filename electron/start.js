// `npm start`. Plain JavaScript, so that what Node compiled earlier is at hand before the first TypeScript file is read.
import { keepCompiled } from './launch/compile_cache.js';

keepCompiled();
const { main } = await import('./launch/start.ts');
process.exitCode = await main(process.argv.slice(2));
