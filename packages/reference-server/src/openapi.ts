export function openApiDocument(): { openapi: string } { return { openapi: '3.1.0' }; }
