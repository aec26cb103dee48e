import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsLatitude, IsLongitude, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import { GRADES, type Grade } from '../../domain/kernel/school-year';

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

const choice = { context: { zh: '请从列表中选择。', en: 'Choose from the list.' } };
const degrees = { context: { zh: '经纬度写作十进制度数。', en: 'Write the point in decimal degrees.' } };

/** WGS-84. */
export class FamilyPlaceRequest {
  @IsLongitude(degrees) lon: number;
  @IsLatitude(degrees) lat: number;
}

/** What orders schools by nearness; nothing in it says whose child it is. */
export class NearestOrderRequest {
  @IsInt() @Min(2000) @Max(2999) schoolYear: number;
  @IsIn(GRADES, choice) grade: Grade;
  /** Authorities whose schools are in question. */
  @IsArray() @ArrayMinSize(0) @ArrayMaxSize(40) @ArrayUnique() @Matches(/^[A-Z0-9]{2,12}$/, { each: true, ...choice })
  authorities: string[];
  /** Residence and employer. */
  @IsArray() @ArrayMaxSize(2) @ValidateNested({ each: true }) @Type(() => FamilyPlaceRequest)
  places: FamilyPlaceRequest[];
  /** School codes, first wish first. */
  @IsArray() @ArrayMaxSize(10) @IsString({ each: true })
  wishes: string[];
}
