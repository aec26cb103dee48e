export { PeopleModule } from './people.module';
export { AccountRegister } from './account-register';
export { ChildRegister, type ChildFacts, type ChildInput, type MaskedChild, type RevealedChild } from './child-register';
export { StaffDirectory, type StaffInput } from './staff-directory';
export { StaffMessages, type StaffPlace } from './staff-messages';
export { maskName } from './masks';
export { maskPhone, normalisePhone } from './phone';
