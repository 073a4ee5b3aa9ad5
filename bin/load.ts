import { Agent, get } from 'node:http';

export type Load = { perSecond: number; p50: number; p95: number; failed: number };

/** Asks one address again and again over some kept-alive connections. Latencies in milliseconds. */
export async function load(
  address: string,
  headers: Record<string, string>,
  seconds: number,
  connections = 10,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  const worker = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      const status = await ask(address, headers, agent);
      latencies.push(performance.now() - asked);
      if (status >= 400) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const took = (performance.now() - started) / 1_000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => Math.round((latencies[Math.floor(latencies.length * share)] ?? 0) * 10) / 10;
  return { perSecond: Math.round((latencies.length / took) * 10) / 10, p50: at(0.5), p95: at(0.95), failed };
}

const ask = (address: string, headers: Record<string, string>, agent: Agent) =>
  new Promise<number>((resolve, reject) => {
    get(address, { headers, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    }).once('error', reject);
  });
