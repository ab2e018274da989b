// Prints the template that CDK writes for an app that includes a template: `node include.js TEMPLATE`. CDK writes to
// $CDK_OUTDIR.

import { readFileSync } from "node:fs";
import { App, Stack } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";

const app = new App();
const stack = new Stack(app, "Including");
new CfnInclude(stack, "Template", { templateFile: process.argv[2] });
process.stdout.write(readFileSync(app.synth().getStackByName("Including").templateFullPath, "utf8"));
