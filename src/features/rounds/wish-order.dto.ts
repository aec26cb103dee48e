export class ListedSchoolResponse {
  code: string;
  name: string;
  /** Straight-line metres from the nearer of residence and employer; null without a point. */
  metres: number | null;
}

export class WishOrderResponse {
  mode: string;
  schools: ListedSchoolResponse[];
}
