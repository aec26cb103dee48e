import { UsageFault } from './usage-fault';
import { verify, verifyLine } from './verify';

const commands = new Map([
  ['verify', verify],
  ['verify-line', verifyLine],
]);

const HELP = `学位安排结果核对程序 Checks a school placement result. 只需要 Node.js，不联网，不改任何文件。 Needs Node.js only; goes to no network, changes no file.

  node xuewei-verify.mjs ${verifyLine.usage}
      家长核对自己的一行。HASH 是公布的校验值。 A family checks its own line. HASH is the published root.
  node xuewei-verify.mjs ${verify.usage}
      监督、公证核对全部结果。 Supervision or a notary checks the whole result.

退出码 exit: 0 无误 right · 1 有问题，每个问题一行 faults, one a line · 2 文件或用法有误 bad file or bad use
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.get(name ?? '');
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name ?? '');
    (asked ? process.stdout : process.stderr).write(HELP);
    return asked ? 0 : 2;
  }
  try {
    return await command.run({
      args,
      out: (text) => process.stdout.write(`${text}\n`),
      note: (text) => process.stderr.write(`${text}\n`),
    });
  } catch (fault) {
    if (!(fault instanceof UsageFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return 2;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
