import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Values by the name of a field, where the shape alone does not tell. */
export type Samples = Readonly<Record<string, unknown>>;

const contract = JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Texts that fit the patterns of the contract. */
const TEXTS: readonly string[] = [
  `sm3:${'0'.repeat(64)}`,
  '0123456789abcdef',
  '2027-07-16',
  '2027-07-16T18:00:00+08:00',
  '123456',
  '410105',
  '19900009999',
  'ZX-01-001',
  '2027',
  'a',
];

const textOf = ({ pattern, minLength = 1 }: Schema): string => {
  if (pattern === undefined) return '示例'.repeat(Math.ceil(minLength / 2));
  const fitting = TEXTS.find((text) => new RegExp(pattern).test(text));
  if (fitting === undefined) throw new Error(`no sample text fits ${pattern}: add one to test/support/contract.ts`);
  return fitting;
};

function sampleOf(schema: Schema, samples: Samples): unknown {
  if (schema.$ref !== undefined) return sampleOf(contract.components.schemas[schema.$ref.split('/').pop()!]!, samples);
  if (schema.allOf !== undefined) return sampleOf(schema.allOf[0]!, samples);
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, samples[name] ?? sampleOf(schema.properties![name]!, samples)]),
      );
    case 'array':
      return [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    default:
      return textOf(schema);
  }
}

const operationOf = (method: string, path: string): Operation | undefined =>
  contract.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

/** The least body that the contract lets through, e.g. for a request whose answer must not depend on the body. */
export function sampleBody(method: string, path: string, samples: Samples = {}): unknown {
  const schema = operationOf(method, path)?.requestBody?.content['application/json']?.schema;
  return schema === undefined ? {} : sampleOf(schema, samples);
}

/** The query that the contract requires, `''` when it requires none. */
export function sampleQuery(method: string, path: string, samples: Samples = {}): string {
  const required = (operationOf(method, path)?.parameters ?? []).filter(
    (parameter) => parameter.in === 'query' && parameter.required,
  );
  const pairs = required.map(({ name, schema }): [string, string] => [name, String(samples[name] ?? sampleOf(schema, samples))]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
