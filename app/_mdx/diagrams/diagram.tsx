/* `<Diagram name="…"/>` of a lesson. The names are the content's; a name without a drawing does not compile. */
import type { ReactNode } from 'react';
import type { DiagramName } from '#content/diagram-names';
import { AccessString } from './access-string';
import { BackupAndLoss } from './backup-and-loss';
import { EngineLines } from './engine-lines';
import { Failover } from './failover';
import { Gates } from './gates';
import { Invalidation } from './invalidation';
import { InvalidationRace } from './invalidation-race';
import { KeyLifetime } from './key-lifetime';
import { Leaderboard } from './leaderboard';
import { PortMap } from './port-map';
import { ReadPath } from './read-path';
import { Responsibility } from './responsibility';
import { ServerlessScaling } from './serverless-scaling';
import { SessionPlaces } from './session-places';
import { SessionStore } from './session-store';
import { ShardsAndReplicas } from './shards-and-replicas';
import { Stampede } from './stampede';
import { ThreeShapes } from './three-shapes';
import { ThreeTrips } from './three-trips';
import { VersionInTheName } from './version-in-the-name';
import { Watching } from './watching';
import { WhichService } from './which-service';
import { WhoDoesWhat } from './who-does-what';
import { WritePaths } from './write-paths';
import { WizardSteps } from './wizard-steps';
import type { DrawingProps } from './shapes';

const DRAWINGS: Record<DiagramName, (props: DrawingProps) => ReactNode> = {
  'read-path': ReadPath,
  'invalidation': Invalidation,
  'key-lifetime': KeyLifetime,
  'session-store': SessionStore,
  'leaderboard': Leaderboard,
  'responsibility': Responsibility,
  'who-does-what': WhoDoesWhat,
  'which-service': WhichService,
  'port-map': PortMap,
  'serverless-scaling': ServerlessScaling,
  'wizard-steps': WizardSteps,
  'shards-and-replicas': ShardsAndReplicas,
  'engine-lines': EngineLines,
  'failover': Failover,
  'watching': Watching,
  'access-string': AccessString,
  'gates': Gates,
  'backup-and-loss': BackupAndLoss,
  'three-shapes': ThreeShapes,
  'stampede': Stampede,
  'three-trips': ThreeTrips,
  'write-paths': WritePaths,
  'invalidation-race': InvalidationRace,
  'version-in-the-name': VersionInTheName,
  'session-places': SessionPlaces,
};

export function Diagram({ name }: { name: DiagramName }) {
  const Drawn = DRAWINGS[name];
  return <Drawn id={`diagram-${name}`} />;
}
