export { NoSuchPage as default } from '../../kit/fault-page';
