package org.spinepath.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * HTTP Basic against the engine's users. Nothing is cached: the engine counts failures and makes guessers wait. The only
 * provider, known to all doors; naming it at a door as well would count each failure twice.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final EngineIdentity identity;

    PasswordLogin(EngineIdentity identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        return identity.withPassword(login.getName(), String.valueOf(login.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("Login or password is wrong."));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
