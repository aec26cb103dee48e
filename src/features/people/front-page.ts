/** What the first page shows: who can sign in here, by role. */
export interface FrontPageFacts {
  /** Example logins by role; empty in production. */
  readonly logins: readonly { readonly role: string; readonly login: string; readonly count: number }[];
  readonly demonstration: boolean;
}

const ROLE_ZH: Readonly<Record<string, string>> = {
  'counter-clerk': '窗口人员',
  'case-officer': '经办人',
  reviewer: '审核人',
  signatory: '审签领导',
  'school-admin': '学校管理员',
  'policy-officer': '政策管理员',
  planner: '规划人员',
  'talent-office': '人才办',
  supervision: '纪检监察监督',
  auditor: '审计员',
  operator: '运维人员',
};

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);

const STYLE = `
  :root { color-scheme: light dark; font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; line-height: 1.6; }
  body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  h1 { margin-bottom: 0; } .en { opacity: .75; }
  ol { padding-left: 1.2rem; } code { font-size: .95em; }
  table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; padding: .5rem 0; }
  th, td { text-align: left; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
  .note { border-left: .3rem solid #c77700; padding: .2rem .8rem; }
  a:focus-visible { outline: 3px solid #1677ff; outline-offset: 2px; }`;

function accounts({ logins, demonstration }: FrontPageFacts): string {
  if (!demonstration) return '';
  const rows = logins
    .map(({ role, login, count }) => `<tr><td>${ROLE_ZH[role] ?? escape(role)} <span class="en">${escape(role)}</span></td><td><code>${escape(login)}</code></td><td>${count}</td></tr>`)
    .join('');
  return `<p class="note">演示环境：人物、学校数据和账号均为虚构。<br><span class="en">Demonstration: people, figures and accounts are invented.</span></p>
  <p>家庭用任意 11 位手机号和验证码登录，验证码见 <code>/api/open/development/messages?phone=…</code>。工作人员口令与动态码密钥见 <code>demo/staff.json</code>。<br>
  <span class="en">Families sign in with any 11-digit number; the code stands in the development inbox. Passwords and TOTP secrets of staff stand in <code>demo/staff.json</code>.</span></p>
  <table><caption>可登录的工作账号 <span class="en">Staff who can sign in</span></caption>
  <thead><tr><th scope="col">角色 Role</th><th scope="col">示例账号 Example</th><th scope="col">数量 Count</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The page at `/`: what runs here and who can sign in. No script. */
export const frontPage = (facts: FrontPageFacts): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>学位 Xuewei</title><style>${STYLE}</style></head><body><main>
<h1>学位 <span class="en">Xuewei</span></h1>
<p>高层次人才子女入学服务。<br><span class="en">School placement for the children of recognised high-level talents.</span></p>
<ol>
<li>布局规划、招生计划 → 当年学位 <span class="en">plans give the seats of a year</span></li>
<li>家庭申请 → 核验 → 按公布的政策逐条给出结论 <span class="en">a published policy decides, clause by clause</span></li>
<li>测算 → 会商、审签 → 家长确认 → 学校接收 <span class="en">a run proposes, people sign, the family agrees, the school receives</span></li>
</ol>
<ul>
<li><a href="/api/docs">接口说明 <span class="en">API documentation</span></a></li>
<li><a href="/api/open/policies/current">现行政策 <span class="en">the policy in force</span></a></li>
<li><a href="/api/open/verifier">核对程序 <span class="en">the verifier</span></a> <a href="/api/open/verifier/xuewei-verify.mjs">下载 <span class="en">download</span></a></li>
<li><a href="/health/ready">运行状态 <span class="en">health</span></a></li>
</ul>
${accounts(facts)}
</main></body></html>
`;
