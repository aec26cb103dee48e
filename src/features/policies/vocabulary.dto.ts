import { ApiProperty } from '@nestjs/swagger';

export class CellFormResponse {
  operator: string;
  /** A cell that the compiler takes for this fact. */
  example: string;
}

export class FactVocabularyResponse {
  key: string;
  type: string;
  zh: string;
  en?: string;
  unit?: string;
  values?: string[];
  of?: string;
  /** True when a table computes it. */
  computed: boolean;
  forms: CellFormResponse[];
}

export class OutputVocabularyResponse {
  name: string;
  /** Null when any text will do. */
  @ApiProperty({ type: 'array', nullable: true, items: { oneOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'null' }] } })
  values: (string | boolean | null)[] | null;
}

export class GroupVocabularyResponse {
  name: string;
  authorities: string[];
}

export class AuthorityVocabularyResponse {
  code: string;
  zh: string;
  en: string;
  parent: string | null;
}

/** What may be written where in a draft. */
export class VocabularyResponse {
  factTypes: string[];
  hitPolicies: string[];
  criteria: string[];
  transitions: string[];
  stages: string[];
  facts: FactVocabularyResponse[];
  outputs: OutputVocabularyResponse[];
  groups: GroupVocabularyResponse[];
  authorities: AuthorityVocabularyResponse[];
  clauses: string[];
  tables: string[];
}
