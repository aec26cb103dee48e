import { Module } from '@nestjs/common';
import { PlatformModule } from './platform/platform.module';

/** The one list of what the house is made of. */
@Module({ imports: [PlatformModule] })
export class AppModule {}
