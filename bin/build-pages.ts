import { buildIfNeeded } from './build.ts';
import { runCommand } from './command.ts';

/** `npm run build` */
await runCommand(() => buildIfNeeded((line) => console.log(line)));
