export { Logger } from 'nestjs-pino';
