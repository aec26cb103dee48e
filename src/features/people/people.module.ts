import { Module } from '@nestjs/common';
import { AccountRegister } from './account-register';
import { AccountsRepository } from './accounts.repository';
import { ChildRegister } from './child-register';
import { ChildrenRepository } from './children.repository';
import { Passwords } from './passwords';
import { StaffDirectory } from './staff-directory';

@Module({
  providers: [AccountRegister, AccountsRepository, ChildRegister, ChildrenRepository, Passwords, StaffDirectory],
  exports: [AccountRegister, ChildRegister, StaffDirectory],
})
export class PeopleModule {}
