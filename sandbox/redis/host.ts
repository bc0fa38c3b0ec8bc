/* What a node can tell of the machine and the process that it runs in. Pure: whoever makes the node hands it in, and a
 * lab, which is no process, leaves it out. */

export interface Host {
  /** `Linux 6.1.0 x86_64` */
  os: string;
  processId: number;
  executable: string;
  /** Empty without one. */
  configFile: string;
  /** Seconds of the processor so far, of the system and of the program. */
  processorSeconds(): { system: number; user: number };
}

export const NO_HOST: Host = {
  os: 'Hitrate', processId: 1, executable: '', configFile: '', processorSeconds: () => ({ system: 0, user: 0 }),
};
