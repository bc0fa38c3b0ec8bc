// Every difference from redis-server 7.0 that is known and kept, with its reason. Nothing else may differ.

type TableDifference = { family: string; section: string; reason: string };

/** Sections of tables which are played on the real server only. */
const tableDifferences: TableDifference[] = [];

export const knownTableDifference = (family: string, section: string): string | undefined =>
  tableDifferences.find((known) => known.family === family && known.section === section)?.reason;

/** Commands of the families in hand which ours does not have. */
export const notImplemented: Record<string, string> = {};

type RandomDifference = { matches: (command: string, text: string) => boolean; reason: string };
const randomDifferences: RandomDifference[] = [];

/** Why a difference met by the random run is known, or undefined where it is not. */
export const isKnownDifference = ({ command, text }: { command: string; text: string }): string | undefined =>
  randomDifferences.find((known) => known.matches(command, text))?.reason;
