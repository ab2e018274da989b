package dev.switchboard.local.gateway;

/**
 * Texts for the status of a refused handshake. Clients should rely on the status only: AWS does not document the texts.
 */
final class HttpStatus {

    private HttpStatus() {}

    static String phrase(int status) {
        return switch (status) {
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            case 500, 502 -> "Internal server error";
            case 503 -> "Service Unavailable";
            case 504 -> "Endpoint request timed out";
            default -> status < 500 ? "Request refused" : "Server error";
        };
    }

    static String errorType(int status) {
        return switch (status) {
            case 400 -> "BadRequestException";
            case 401 -> "UnauthorizedException";
            case 403 -> "ForbiddenException";
            case 429 -> "TooManyRequestsException";
            default -> status < 500 ? "RequestRefusedException" : "InternalServerErrorException";
        };
    }
}
