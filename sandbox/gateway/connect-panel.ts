/* The Connect panel of a lab is opened or closed: a port of its own on the loopback, for as long as it is wished. */

import type { HostedLab } from './hosted-lab';
import { openDoor } from './door';
import { describe } from './lab-reading';
import type { Answer } from './protocol';
import type { Turns } from './tcp';

export type PanelOptions = { port: number; turns: Turns; log(text: string): void };

export async function connectPanel(lab: HostedLab, open: boolean, options: PanelOptions): Promise<Answer> {
  if (!open) {
    const closed = lab.door !== undefined;
    await lab.door?.close();
    lab.door = undefined;
    return { ok: true, value: { closed } };
  }
  try {
    lab.door ??= await openDoor({
      port: options.port,
      connect: (sink, connection) => lab.world?.connect(sink, connection),
      turns: options.turns,
    });
  } catch (problem) {
    options.log(`lab ${lab.id}: no port for the Connect panel: ${describe(problem)}`);
    return { ok: false, status: 503, error: 'No port could be opened for your lab. Try again in a moment.' };
  }
  return { ok: true, value: { port: lab.door.port, password: lab.door.password } };
}
