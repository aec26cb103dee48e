export default {
  title: 'Check my line', lead: 'Put the proof file from “My cases” here to check whether your line belongs to the published result and was not changed.', stays: 'The check runs in your browser; the file is not sent anywhere.',
  file: 'Choose the proof file', paste: 'or paste its content', check: 'Check', published: 'Your line belongs to the published result and was not changed.', notPublished: 'The check failed.',
  unreadable: 'This file cannot be read.', notJson: 'Choose the proof file that you downloaded from “My cases”.',
  step1: 'From your line, {{steps}} steps lead to a root.', step2: 'The root is the one in the file: {{root}}', step2Bad: 'The root is not the one in the file: something was changed.',
  step3: 'It is a published root ({{name}}).', step3Bad: 'It is none of the published roots.',
  school: 'The line says: {{school}}.', noSchool: 'The line gives no school; ordinary enrolment is open.',
  kinds: { main: 'Main round', transfer: 'Transfer round', supplementary: 'Supplementary round' }, elsewhere: 'Check it elsewhere', elsewhereHint: 'Or download the verifier and run it with Node on your own computer:',
};
