import { serve } from '../worker-rpc/server';
import type { ParserApi } from './api';
import { parseFile, parsePasted } from './parse-file';

serve<ParserApi>({ parse: parseFile, parsePasted });
