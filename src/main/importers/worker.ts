import { serve } from '../worker-rpc/server';
import type { ParserApi } from './api';
import { parseFile, parsePasted, parseReview } from './parse-file';

serve<ParserApi>({ parse: parseFile, parsePasted, parseReview });
