export { PoliciesModule } from './policies.module';
export { DraftPolicy, type DraftedPolicy } from './draft-policy.command';
export { DraftTitles } from './draft-titles.query';
export { Policies, type PolicyInForce } from './policies.query';
export { PublishPolicy, type PublishedPolicy } from './publish-policy.command';
export { PolicyPublished, policyPublished } from './policy-published.event';
export { SoundDrafts, type SoundDraft } from './sound-drafts.query';
