"""Stands in for AWS while `sam` runs. It has one stack, which is read from a template, and answers the requests of
`sam logs`. It answers any other request with the error that there is no account.

Usage: stand_in.py TEMPLATE_AS_JSON. Prints the address for $AWS_ENDPOINT_URL, and runs until it is ended.
"""

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote

NO_ACCOUNT = "This is not an AWS account"
LOG_LINE = '{"level":"INFO","message":"Handled."}'


class StandIn(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    template = {}

    def do_GET(self):
        parts = [unquote(part) for part in self.path.split("?")[0].strip("/").split("/")]
        if parts[-1] == "configuration" and "functions" in parts:
            self.answer_json(200, self.function())
        elif "stages" in parts and parts[-1] not in self.stages():
            self.answer_json(404, {"message": "Invalid stage identifier specified"}, "NotFoundException")
        else:
            self.refuse()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        action = parse_qs(body).get("Action", [""])[0]
        if action == "ListStackResources":
            self.answer("text/xml", 200, self.stack())
        elif self.headers.get("X-Amz-Target", "").endswith(".FilterLogEvents"):
            self.answer_json(200, {"events": self.events(json.loads(body)["logGroupName"])})
        else:
            self.refuse()

    do_PUT = do_HEAD = do_DELETE = lambda self: self.refuse()

    def function(self):
        group = self.template["Resources"]["Handler"]["Properties"]["LoggingConfig"]["LogGroup"]["Ref"]
        return {"FunctionName": physical("Handler"), "LoggingConfig": {"LogGroup": physical(group)}}

    def stages(self):
        default = self.template["Parameters"]["StageName"]["Default"]
        return [default]

    def stack(self):
        members = "".join(
            f"<member><LogicalResourceId>{name}</LogicalResourceId>"
            f"<PhysicalResourceId>{physical(name)}</PhysicalResourceId><ResourceType>{resource['Type']}</ResourceType>"
            "<ResourceStatus>CREATE_COMPLETE</ResourceStatus>"
            "<LastUpdatedTimestamp>2026-01-01T00:00:00Z</LastUpdatedTimestamp></member>"
            for name, resource in self.template["Resources"].items()
        )
        return (
            '<ListStackResourcesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">'
            f"<ListStackResourcesResult><StackResourceSummaries>{members}</StackResourceSummaries>"
            "</ListStackResourcesResult></ListStackResourcesResponse>"
        )

    def events(self, group):
        if self.template["Resources"].get(group.removeprefix("physical-"), {}).get("Type") != "AWS::Logs::LogGroup":
            return []
        return [{"logStreamName": "one", "timestamp": int(time.time() * 1000), "message": LOG_LINE, "eventId": "1"}]

    def refuse(self):
        if self.headers.get("Content-Type", "").startswith("application/x-amz-json"):
            self.answer_json(400, {"__type": "AccessDeniedException", "message": NO_ACCOUNT})
        else:
            error = f"<Error><Code>AccessDenied</Code><Message>{NO_ACCOUNT}</Message></Error>"
            self.answer("text/xml", 400, f"<ErrorResponse>{error}</ErrorResponse>")

    def answer_json(self, status, body, error=None):
        self.answer("application/json", status, json.dumps(body), error)

    def answer(self, content_type, status, text, error=None):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        if error:
            self.send_header("x-amzn-ErrorType", error)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


def physical(name):
    return f"physical-{name}"


def main(path):
    with open(path, encoding="utf-8") as file:
        StandIn.template = json.load(file)
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


main(*sys.argv[1:])
