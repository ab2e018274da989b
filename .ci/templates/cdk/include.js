// Includes a template in a CDK app, and prints the template that CDK writes. Usage: `node include.js TEMPLATE`, with an
// output folder for CDK in $CDK_OUTDIR.

import { readFileSync } from "node:fs";
import { App, Stack } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";

const app = new App();
const stack = new Stack(app, "Including");
new CfnInclude(stack, "Template", { templateFile: process.argv[2] });
process.stdout.write(readFileSync(app.synth().getStackByName("Including").templateFullPath, "utf8"));
