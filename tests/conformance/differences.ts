// Every difference from redis-server 7.0 that is known and kept, with its reason. Nothing else may differ.

type TableDifference = { family: string; section: string; reason: string };

/** Sections of tables which are played on the real server only. */
const tableDifferences: TableDifference[] = [];

export const knownTableDifference = (family: string, section: string): string | undefined =>
  tableDifferences.find((known) => known.family === family && known.section === section)?.reason;
