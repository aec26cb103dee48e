import { Module } from '@nestjs/common';
import { BuiltPages } from './built-pages';
import { PagesController } from './pages.controller';

@Module({ controllers: [PagesController], providers: [BuiltPages] })
export class PagesModule {}
