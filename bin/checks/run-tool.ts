import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Said = { ok: boolean; output: string };

/** Runs the command of an installed package on this very Node, and keeps what it prints. */
export function runTool(tool: string, args: string[]): Promise<Said & { out: string }> {
  const child = spawn(process.execPath, [commandOf(tool), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve) => {
    const out: Buffer[] = [];
    const all: Buffer[] = [];
    child.stdout.on('data', (text: Buffer) => {
      out.push(text);
      all.push(text);
    });
    child.stderr.on('data', (text: Buffer) => all.push(text));
    child.on('error', (error) => resolve({ ok: false, output: error.message, out: '' }));
    child.on('close', (code) =>
      resolve({
        ok: code === 0,
        output: Buffer.concat(all).toString('utf8').trim(),
        out: Buffer.concat(out).toString('utf8'),
      }),
    );
  });
}

function commandOf(tool: string) {
  const [name = tool, command = name.split('/').at(-1) ?? name] = tool.split('#');
  const folder = join('node_modules', name);
  const { bin } = createRequire(import.meta.url)(join(process.cwd(), folder, 'package.json')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  return join(dirname(join(folder, 'package.json')), file ?? '');
}
