import type {
  AskedRequest,
  ChildRequest,
  EmployerRequest,
  PersonRequest,
  RelationRequest,
  ResidenceRequest,
  TalentRequest,
} from './applications.dto';

/** A family's own form as it declared it, in clear: for the family alone. */
export class DeclaredFormResponse {
  round: string;
  guardian: PersonRequest;
  child: ChildRequest;
  relation: RelationRequest;
  talent: TalentRequest;
  employer: EmployerRequest | null;
  residences: ResidenceRequest[];
  request: AskedRequest;
  wishes: string[];
  acceptsPlacement: boolean;
  together: boolean | null;
}
