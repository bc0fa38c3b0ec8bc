/* Names spelled as their makers spell them, in every text of the course: a table of what people write and what is
 * right. Code (blocks, backticks), addresses and identifiers are not prose and are left alone. */
import type { Problem } from './problems';

/** What is wrong, as a pattern for whole words, and what is right. */
const WRONG_TO_RIGHT: readonly (readonly [RegExp, string])[] = [
  [/Elasticache|ElasticCache|Elastic[ -]Cache|elastic ?cache|ELASTICACHE/, 'ElastiCache'],
  [/MemCached|MemCache|Memcache|memcache/, 'Memcached'],
  [/ValKey|Val-[Kk]ey|VALKEY/, 'Valkey'],
  [/RedisOSS|Redis-OSS|Redis Oss|redis OSS|Redis open[ -]source/, 'Redis OSS'],
  [/REDIS/, 'Redis'],
  [/MultiAZ|Multi AZ|[Mm]ulti-Az|multi-AZ/, 'Multi-AZ'],
  [/Availability [z]ones?|availability [zZ]ones?/, 'Availability Zone'],
  [/Cloudwatch|Cloud Watch|cloudwatch/, 'CloudWatch'],
  [/Cloudfront|Cloud Front|cloudfront/, 'CloudFront'],
  [/Cloudtrail|Cloud Trail|cloudtrail/, 'CloudTrail'],
  [/Cloudformation|Cloud Formation/, 'CloudFormation'],
  [/DynamoDb|Dynamo DB|Dynamodb|dynamodb/, 'DynamoDB'],
  [/MemoryDb|Memory DB|Memorydb/, 'MemoryDB'],
  [/Documentdb|DocumentDb/, 'DocumentDB'],
  [/Open Search|Opensearch/, 'OpenSearch'],
  [/Global datastores?|global [dD]atastores?|Global Data [sS]tores?|Global DataStores?/, 'Global Datastore'],
  [/Secret Manager|Secrets manager/, 'Secrets Manager'],
  [/Event Bridge|Eventbridge/, 'EventBridge'],
  [/Private Link|Privatelink/, 'PrivateLink'],
  [/Route53/, 'Route 53'],
  [/Fire ?hose Kinesis|Firehose Data/, 'Data Firehose'],
  [/PostgreSql|Postgre SQL|Postgresql/, 'PostgreSQL'],
  [/MySql|Mysql/, 'MySQL'],
  [/MariaDb|Mariadb/, 'MariaDB'],
  [/Redlock algorithm|RedLock/, 'Redlock'],
];

const ANY = new RegExp(
  `(?<![\\w./:@-])(?:${WRONG_TO_RIGHT.map(([wrong]) => `(${wrong.source})`).join('|')})(?![\\w/@-]|\\.\\w|:\\w)`, 'g',
);
/** What names something in YAML, rather than saying something. */
const IDENTIFIER = /\b(?:id|key|lesson|domain|objective|engine|choice): [\w.-]+(?=\s*(?:$|[,}]))/g;
const IDENTIFIER_LIST = /^\s*(?:- [a-z0-9-]+|(?:- )?(?:sources|prerequisites|planned): .*)$/;

export function lintSpelling({ name, text }: { name: string; text: string }): Problem[] {
  const problems: Problem[] = [];
  proseLines(name, text).forEach((line, at) => {
    for (const match of line.matchAll(ANY)) {
      const which = match.slice(1).findIndex((group) => group !== undefined);
      const right = WRONG_TO_RIGHT[which]?.[1] ?? '';
      problems.push({ file: name, line: at + 1, text: `"${match[0]}" is spelled ${right}` });
    }
  });
  return problems;
}

/** The lines with everything that is not prose blanked out. */
function proseLines(name: string, text: string): string[] {
  const plain = text
    .replace(/^```[\s\S]*?^```/gm, blank)
    .replace(/`[^`]*`/g, blank)
    .replace(/https?:\/\/\S+/g, blank);
  const lines = plain.split('\n');
  if (name.endsWith('.mdx')) return lines;
  return lines.map((line) => (IDENTIFIER_LIST.test(line) ? '' : line.replace(IDENTIFIER, blank)));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
